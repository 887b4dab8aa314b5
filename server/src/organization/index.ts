import { Letter } from '../letters/letter.entity.ts';
import { LetterSteps } from '../letters/letter.resolver.ts';
import { LetterSubstitute } from '../print/letter-substitute.entity.ts';
import { Absence } from './absence.entity.ts';
import { AbsenceSteps } from './absence.resolver.ts';
import { AccessToken } from './access-token.entity.ts';
import { AccessTokenSteps } from './access-token.resolver.ts';
import { changeLetter, invitationLetter, passwordLetter } from './account.letter.ts';
import { AccountSteps } from './account.resolver.ts';
import { BackgroundJob } from './background-job.entity.ts';
import { BackgroundJobSteps } from './background-job.resolver.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { Delegation } from './delegation.entity.ts';
import { DelegationSteps } from './delegation.resolver.ts';
import { DuplicateAccountSteps } from './duplicate-accounts.resolver.ts';
import { Equipment } from './equipment.entity.ts';
import { EquipmentSteps } from './equipment.resolver.ts';
import { Holiday } from './holiday.entity.ts';
import { HolidayYearSteps } from './holiday-year.resolver.ts';
import { IdentitySteps } from './identity.resolver.ts';
import { ImportRun } from './import-run.entity.ts';
import { ImportRunSteps } from './import-run.resolver.ts';
import { ImportSteps, masterData } from './imports.ts';
import { InstalledMachineSteps } from './installed-machine.resolver.ts';
import { MachineCodeSteps } from './machine-code.resolver.ts';
import {
  CustomerSiteSteps,
  CustomerSteps,
  DealerSteps,
  HolidaySteps,
  LetterSubstituteSteps,
  PartSteps,
  ProductFamilySteps,
  ProductModelSteps,
  SupplierSteps,
} from './master-data.resolver.ts';
import { facts } from './master-data-facts.ts';
import { MergeSteps } from './merge.resolver.ts';
import { ModelFamilyChange } from './model-family-change.entity.ts';
import { ModelFamilyChangeSteps } from './model-family-change.resolver.ts';
import { ParametersInForceQuery } from './parameters-in-force.resolver.ts';
import { Part } from './part.entity.ts';
import { Person } from './person.entity.ts';
import { PersonSteps } from './person.resolver.ts';
import { PersonDataRequest } from './person-data-request.entity.ts';
import { PersonDataRequestSteps } from './person-data-request.resolver.ts';
import { ProcedureParameter } from './procedure-parameter.entity.ts';
import { ProcedureParameterSteps } from './procedure-parameter.resolver.ts';
import { ProductFamily } from './product-family.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { Restore } from './restore.entity.ts';
import { RestoreSteps } from './restore.resolver.ts';
import { RoleChange } from './role-change.entity.ts';
import { RoleChangeSteps } from './role-change.resolver.ts';
import { SetUpQueries } from './set-up.resolver.ts';
import { organizationSetUp } from './set-up.ts';
import { SetUpCompletion } from './set-up-completion.entity.ts';
import { SetUpCompletionSteps } from './set-up-completion.resolver.ts';
import { equipmentSticker, partSticker } from './stickers.ts';
import { Supplier } from './supplier.entity.ts';
import { User } from './user.entity.ts';
import { UserSteps } from './user.resolver.ts';
import { WarrantyTermsChange } from './warranty-terms-change.entity.ts';
import { WarrantyTermsChangeSteps } from './warranty-terms-change.resolver.ts';

/** Master data: who and what the procedure is about. */
export const organization = {
  records: [
    AccessToken,
    Customer,
    CustomerSite,
    Dealer,
    Holiday,
    LetterSubstitute,
    Person,
    ProductFamily,
    ProductModel,
    WarrantyTermsChange,
    ModelFamilyChange,
    Equipment,
    Supplier,
    Part,
    User,
    RoleChange,
    PersonDataRequest,
    ProcedureParameter,
    Delegation,
    Absence,
    ImportRun,
    SetUpCompletion,
    Letter,
    BackgroundJob,
    Restore,
  ],
  resolvers: [
    AccessTokenSteps,
    CustomerSteps,
    CustomerSiteSteps,
    DealerSteps,
    HolidaySteps,
    HolidayYearSteps,
    LetterSubstituteSteps,
    PersonSteps,
    MergeSteps,
    ProductFamilySteps,
    ProductModelSteps,
    WarrantyTermsChangeSteps,
    ModelFamilyChangeSteps,
    EquipmentSteps,
    InstalledMachineSteps,
    MachineCodeSteps,
    SupplierSteps,
    PartSteps,
    UserSteps,
    AccountSteps,
    IdentitySteps,
    BackgroundJobSteps,
    RestoreSteps,
    RoleChangeSteps,
    PersonDataRequestSteps,
    DuplicateAccountSteps,
    ProcedureParameterSteps,
    ParametersInForceQuery,
    DelegationSteps,
    AbsenceSteps,
    ImportRunSteps,
    ImportSteps,
    SetUpCompletionSteps,
    SetUpQueries,
    LetterSteps,
  ],
  facts,
  letters: [invitationLetter, passwordLetter, changeLetter],
  imports: masterData,
  setUp: organizationSetUp,
  stickers: [equipmentSticker, partSticker],
};
