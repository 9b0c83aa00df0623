import { createBrowserRouter, type RouteObject } from 'react-router'
import { Crash } from './Crash.tsx'
import { Loading } from './parts/Answered.tsx'
import { NotFound } from './parts/NotFound.tsx'
import { Shell } from './Shell.tsx'
import { Start } from './Start.tsx'

const lazily = (load: () => Promise<React.ComponentType>): Pick<RouteObject, 'lazy'> => ({
  lazy: async () => ({ Component: await load() }),
})
const tabs: readonly RouteObject[] = [
  { index: true, ...lazily(async () => (await import('./worker/Now.tsx')).Now) },
  { path: 'plan', ...lazily(async () => (await import('./worker/Plan.tsx')).Plan) },
  { path: 'meetings', ...lazily(async () => (await import('./worker/Meetings.tsx')).Meetings) },
  {
    path: 'services',
    ...lazily(async () => (await import('./worker/ServicesAndPeople.tsx')).ServicesAndPeople),
  },
  {
    path: 'permissions',
    ...lazily(async () => (await import('./worker/Permissions.tsx')).Permissions),
  },
  { path: 'decisions', ...lazily(async () => (await import('./worker/Decisions.tsx')).Decisions) },
  { path: 'record', ...lazily(async () => (await import('./worker/TheRecord.tsx')).TheRecord) },
  { path: 'actions', ...lazily(async () => (await import('./worker/AllActions.tsx')).AllActions) },
  {
    path: 'identity',
    ...lazily(async () => (await import('./identity/IdentityTab.tsx')).IdentityTab),
  },
]
const commandPage = lazily(async () => (await import('./parts/form/CommandPage.tsx')).CommandPage)

export const router = createBrowserRouter([
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Crash,
    HydrateFallback: Loading,
    children: [
      { index: true, Component: Start },
      { path: 'today', ...lazily(async () => (await import('./worker/TodayPage.tsx')).TodayPage) },
      {
        path: 'pair-works',
        ...lazily(async () => (await import('./worker/PairWorks.tsx')).PairWorks),
      },
      {
        path: 'pair-works/new',
        ...lazily(async () => (await import('./worker/OpenPairWork.tsx')).OpenPairWork),
      },
      {
        path: 'pair-works/:id/actions/invite-member',
        ...lazily(async () => (await import('./worker/InvitePage.tsx')).InvitePage),
      },
      {
        path: 'pair-works/:id/actions/consult-supervisor',
        ...lazily(async () => (await import('./worker/AskSupervisor.tsx')).AskSupervisor),
      },
      {
        path: 'pair-works/:id/with-the-family',
        ...lazily(async () => (await import('./worker/WithFamily.tsx')).WithFamily),
      },
      {
        path: 'pair-works/:id/actions/offer-hand-over',
        ...lazily(async () => (await import('./cover/HandOverPage.tsx')).HandOverPage),
      },
      {
        path: 'pair-works/:id/cover',
        ...lazily(async () => (await import('./cover/CoverPage.tsx')).CoverPage),
      },
      {
        path: 'pair-works/:id/tell-client/:away',
        ...lazily(async () => (await import('./cover/TellClient.tsx')).TellClient),
      },
      { path: 'absence', ...lazily(async () => (await import('./cover/MyAbsence.tsx')).MyAbsence) },
      {
        path: 'unit/cover',
        ...lazily(async () => (await import('./cover/CoverUnit.tsx')).CoverUnit),
      },
      { path: 'visits', ...lazily(async () => (await import('./safety/Visits.tsx')).Visits) },
      {
        path: 'visits/new',
        ...lazily(async () => (await import('./safety/GoToVisit.tsx')).GoToVisit),
      },
      { path: 'pair-works/:id/actions/:command', ...commandPage },
      {
        path: 'pair-works/:id/find-pair',
        ...lazily(async () => (await import('./experts/FindPair.tsx')).FindPairAround),
      },
      {
        path: 'find-pair',
        ...lazily(async () => (await import('./experts/FindPair.tsx')).FindPair),
      },
      { path: 'experts', ...lazily(async () => (await import('./experts/Experts.tsx')).Experts) },
      {
        path: 'experts/own/:whose',
        ...lazily(async () => (await import('./experts/OwnEntry.tsx')).OwnEntry),
      },
      {
        path: 'experts/import',
        ...lazily(async () => (await import('./experts/ImportList.tsx')).ImportList),
      },
      {
        path: 'pair-works/:id/own-words',
        ...lazily(async () => (await import('./record/OwnWords.tsx')).OwnWords),
      },
      {
        path: 'sealed-entries',
        ...lazily(async () => (await import('./record/SealedEntries.tsx')).SealedEntries),
      },
      {
        path: 'pair-works/:id/sitting',
        ...lazily(async () => (await import('./permission/SittingPage.tsx')).SittingPage),
      },
      {
        path: 'pair-works/:id',
        ...lazily(async () => (await import('./worker/PairWorkPage.tsx')).PairWorkPage),
        children: [...tabs],
      },
      {
        path: 'referrals',
        ...lazily(async () => (await import('./referral/Referrals.tsx')).Referrals),
      },
      {
        path: 'referrals/new',
        ...lazily(async () => (await import('./referral/SendReferral.tsx')).SendReferral),
      },
      {
        path: 'referrals/:id',
        ...lazily(async () => (await import('./referral/ReferralPage.tsx')).ReferralPage),
      },
      {
        path: 'referral-lists',
        ...lazily(async () => (await import('./referral/ReferralLists.tsx')).ReferralLists),
      },
      { path: 'team', ...lazily(async () => (await import('./team/TeamPage.tsx')).TeamPage) },
      { path: 'team/new', ...lazily(async () => (await import('./team/NewBrief.tsx')).NewBrief) },
      {
        path: 'team/case',
        ...lazily(async () => (await import('./team/BriefPage.tsx')).BriefPage),
      },
      { path: 'ask-first', ...lazily(async () => (await import('./team/AskFirst.tsx')).AskFirst) },
      {
        path: 'ask-first/new',
        ...lazily(async () => (await import('./team/NewQuestion.tsx')).NewQuestion),
      },
      {
        path: 'ask-first/talk',
        ...lazily(async () => (await import('./team/QuestionPage.tsx')).QuestionPage),
      },
      {
        path: 'invitations',
        ...lazily(async () => (await import('./worker/Invitations.tsx')).Invitations),
      },
      {
        path: 'invitations/:id',
        ...lazily(async () => (await import('./worker/InvitationPage.tsx')).InvitationPage),
      },
      { path: 'my', ...lazily(async () => (await import('./client/MyMatters.tsx')).MyMatters) },
      {
        path: 'my/:id',
        ...lazily(async () => (await import('./client/MySituation.tsx')).MySituation),
      },
      {
        path: 'my/:id/identity',
        ...lazily(async () => (await import('./identity/MyIdentity.tsx')).MyIdentity),
      },
      {
        path: 'my/:id/actions/:command',
        ...lazily(async () => (await import('./client/MyAction.tsx')).MyAction),
      },
      {
        path: 'who-has-looked',
        ...lazily(async () => (await import('./client/WhoHasLooked.tsx')).WhoHasLooked),
      },
      {
        path: 'consultations',
        ...lazily(async () => (await import('./supervisor/Consultations.tsx')).Consultations),
      },
      {
        path: 'consultations/:pairWork/:id',
        ...lazily(async () => (await import('./supervisor/ConsultationPage.tsx')).ConsultationPage),
      },
      { path: 'unit', ...lazily(async () => (await import('./supervisor/Unit.tsx')).Unit) },
      {
        path: 'figures',
        ...lazily(async () => (await import('./steering-group/Figures.tsx')).Figures),
      },
      {
        path: 'directory',
        ...lazily(async () => (await import('./administrator/DirectoryPage.tsx')).DirectoryPage),
      },
      {
        path: 'duplicates',
        ...lazily(async () => (await import('./identity/Duplicates.tsx')).Duplicates),
      },
      {
        path: 'models',
        ...lazily(async () => (await import('./administrator/Models.tsx')).Models),
      },
      {
        path: 'models/:id',
        ...lazily(async () => (await import('./administrator/ModelPage.tsx')).ModelPage),
      },
      {
        path: 'child-in-danger',
        ...lazily(async () => (await import('./bases/ChildInDanger.tsx')).ChildInDanger),
      },
      {
        path: 'urgent',
        ...lazily(async () => (await import('./bases/UrgentAccess.tsx')).UrgentAccess),
      },
      {
        path: 'urgent/:id',
        ...lazily(async () => (await import('./bases/UrgentView.tsx')).UrgentView),
      },
      {
        path: 'urgent-reviews',
        ...lazily(async () => (await import('./bases/UrgentReviews.tsx')).UrgentReviews),
      },
      {
        path: 'disclosure-log',
        ...lazily(async () => (await import('./officer/DisclosureLog.tsx')).DisclosureLog),
      },
      {
        path: 'log-requests',
        ...lazily(async () => (await import('./officer/LogRequests.tsx')).LogRequests),
      },
      {
        path: 'second-keys',
        ...lazily(async () => (await import('./officer/SecondKeys.tsx')).SecondKeys),
      },
      {
        path: 'my-log-requests',
        ...lazily(async () => (await import('./client/MyLogRequests.tsx')).MyLogRequests),
      },
      { path: 'use-log', ...lazily(async () => (await import('./officer/UseLog.tsx')).UseLog) },
      {
        path: 'retention',
        ...lazily(async () => (await import('./retention/Retention.tsx')).Retention),
      },
      {
        path: 'unfinished',
        ...lazily(async () => (await import('./parts/form/UnfinishedPage.tsx')).UnfinishedPage),
      },
      {
        path: 'notices',
        ...lazily(async () => (await import('./notices/NoticesPage.tsx')).NoticesPage),
      },
      {
        path: 'my-notices',
        ...lazily(async () => (await import('./notices/MyNotices.tsx')).MyNotices),
      },
      {
        path: 'my-notices/confirm',
        ...lazily(async () => (await import('./notices/ConfirmAddress.tsx')).ConfirmAddress),
      },
      {
        path: 'my-week-on-paper',
        ...lazily(async () => (await import('./notices/SheetPage.tsx')).SheetPage),
      },
      { path: 'sign-in', Component: Start },
      {
        path: 'my-sign-in',
        ...lazily(async () => (await import('./sign-in/MySignIn.tsx')).MySignIn),
      },
      {
        path: 'accounts',
        ...lazily(async () => (await import('./sign-in/Accounts.tsx')).Accounts),
      },
      {
        path: 'accounts/:person',
        ...lazily(async () => (await import('./sign-in/AccountPage.tsx')).AccountPage),
      },
      {
        path: 'accounts/:person/end',
        ...lazily(async () => (await import('./sign-in/EndWork.tsx')).EndWork),
      },
      { path: '*', Component: NotFound },
    ],
  },
])
