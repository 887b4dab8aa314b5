/** What is asked and done beside the records. */
export const common = `
query viewer  everyone
query savedViews  signedIn
query ownSessions  signedIn
query accountByLink  everyone
query procedure  signedIn
query inbox  signedIn
query inboxPage  signedIn
query colleagues  staff
query colleagueInbox  staff
query beginning  signedIn
query search  signedIn
query calendar  signedIn
query caseThread  staff
mutation signIn  everyone
mutation signOut  everyone
mutation requestPasswordLink  everyone
mutation choosePassword  everyone
mutation changeOwnPassword  signedIn
mutation endOwnSession  signedIn
mutation endOtherSessions  signedIn
mutation saveViews  signedIn
mutation attachFile  signedIn
mutation removeAttachment  signedIn`;
