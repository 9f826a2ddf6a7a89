/// The head of a column or a row.
package enum TableHead {
  case what, result, centre, indexYear, assessedAsOf, criteria, preliminaryDesignation, hinderedBy
  case conditionsToApply, coreGate, readyForReview, filesOfDocuments, reviewPlanned
  case certificateUntil
  case area, claimed, evidenced, documentedToPossible, bar, itemsCounted, part, reviewed
  case id, criterion, found, asked, verdict, source, condition
  case check, rule, holds, whatFails, document, explanation
  case item, core, requirement, documented, worth, whatIsMissing, supported, whatClaimLacks, note
  case carriedOver, reason, auditors
  case finding, whatWasFound
  case forItems, aim, action, owner, due, measure, status
  case day, documents, itemsThatFall, effect
  case kinds, date, language, countsUntil, usedFor, indicator, value, year, states, whyNotCounted
  case input, digest, file, code
}
