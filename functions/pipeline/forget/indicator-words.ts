/**
 * Every word that an indicator says, made by `npm run docs`: who masks has no use for what measures, which is most of a
 * bundle.
 */
export const INDICATOR_WORDS = `
  12 14 180 2 3 30 365 455 6 7 9 90 a about accounts acted after against ago all alone an and announce
  announcements another answer answered answers any anybody anything applicable applies approval approved approvers
  approves are as ask asked asks assigned at author authors away back balance bare be became because become before
  began begin beginner begins behind being believe believing belong beside between bot bots branch breakages built
  bumps busiest by came can cannot care carries category change changed changes checks chore ci ci-carriers cleanup
  clear close close-or-park closed closes closing code collaborator comes coming comment commented commenting
  comments community companies company conduct continuous contribute contributor contributors contributors-waiting
  could count counts date dates days dead debt decided decides decision decision-makers decisions default deleted
  depend dependencies deprecation deprecations did direct disagree discussion discussions do docs documentation
  documents does done down draft drafts drifting-docs due each easy else employer end ended ends enough enters ever
  everybody everything except fail far feature features features-without-docs fewer fewest figure file files finish
  first first-issues-available fixes folder follows for forgotten fork former found from gave generated git github
  given go gone gone-quiet good governance governance-gaps grows guide had half has hat hat-balance hats have hears
  held hello here hides holds holiday how if in included independent integration into is issue issues it item items
  its kaplan-meier keeps kept known knows label labelled last later lead leadership leadership-rotation least
  leaves left less letter like link links lives load longer look looked looks machine made maintain maintainer
  maintainers maintains maintenance many matters mean median member mend mended mends mentor mentors merge merged
  merger merges milestone milestones minutes missed missing month months months-of-queue more move name named
  nearly need needs never newcomers newcomers-left-waiting newcomers-per-mentor newcomers-returning newest next no
  nobody none not notes nothing notice of offer old older on once one only open opened opening or other others out
  outgrows over overdue-removals owes owner owners page pages paragraph park parked part pass passed passes past
  path pays people per person persons pick pieces place plan planned planned-upkeep point policy posts progress
  project promise promised proposal proposals propose proposed proposes pushed pushes put question queue
  queue-per-reviewer quiet quiet-fixes quietly range ratio read reader reads ready rebase received reciprocity
  records refactoring regulars relatively release released releases removal removals remove renamed reopened
  repairs repositories repository response rest rests return review review-load reviewed reviewer reviewers
  reviewing reviews rfc roadmap root run s said saw say says scheduled second security see seldom send share
  shorter show since single-company-decisions sitting slack slipping-milestones so somebody something speaks stale
  stand standing stands stays still stop stopped stops such sum support take taken takes technical tell tells
  template ten tenth test tests text than thank that the their them themselves then there these they things those
  time time-to-decision time-to-first-response timeline times title to together told took touched trouble true
  trust try turn two unanswered-docs-issues undecided ungraded unknown untested-changes until up update upgrades
  upkeep upkeep-by-volunteers upkeep-carriers upper use used vain version wait waiting waiting-decisions waits
  wants was watching wears week weighs welcomed were what when where whether which while who whoever whom whose
  will with withdrew within without word work works worth write written year years yes you
`;
