import BuildIcon from '@mui/icons-material/BuildOutlined';
import BusinessIcon from '@mui/icons-material/BusinessOutlined';
import FolderIcon from '@mui/icons-material/FolderOutlined';
import HeadsetIcon from '@mui/icons-material/HeadsetMicOutlined';
import InventoryIcon from '@mui/icons-material/Inventory2Outlined';
import SchoolIcon from '@mui/icons-material/SchoolOutlined';
import TrendingUpIcon from '@mui/icons-material/TrendingUpOutlined';

/** The chapters in the order of the work: a customer calls, somebody goes there, parts are needed; master data comes last. */
export const chapterIcons: Record<string, typeof BuildIcon> = {
  CUSTOMER_SERVICE: HeadsetIcon,
  REPAIR: BuildIcon,
  SPARE_PARTS: InventoryIcon,
  TRAINING: SchoolIcon,
  IMPROVEMENT: TrendingUpIcon,
  RECORDS: FolderIcon,
  ORGANIZATION: BusinessIcon,
};
