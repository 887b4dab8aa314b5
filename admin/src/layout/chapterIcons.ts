import BuildIcon from '@mui/icons-material/BuildOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import FolderIcon from '@mui/icons-material/FolderOutlined';
import HeadsetIcon from '@mui/icons-material/HeadsetMicOutlined';
import InventoryIcon from '@mui/icons-material/Inventory2Outlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import TrendingUpIcon from '@mui/icons-material/TrendingUpOutlined';

/** The chapters in the order of the procedure. */
export const chapterIcons: Record<string, typeof BuildIcon> = {
  ORGANIZATION: BusinessIcon,
  IMPROVEMENT: TrendingUpIcon,
  TRAINING: SchoolIcon,
  CUSTOMER_SERVICE: HeadsetIcon,
  REPAIR: BuildIcon,
  SPARE_PARTS: InventoryIcon,
  RECORDS: FolderIcon,
};
