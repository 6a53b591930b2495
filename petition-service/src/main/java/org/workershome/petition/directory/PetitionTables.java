package org.workershome.petition.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers and names stay as they were given. */
@Singleton
class PetitionTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "petition",
        "petition_timeline",
        "petition_notice",
        "hardship_referral",
        "petition_letter",
        "petition_forward",
        "petition_hand_over",
        "petition_extension",
        "petition_hearing",
        "petition_review",
        "petition_urging",
        "petition_answers",
        "petition_consent",
        "petition_dispute",
        "petition_recusal",
        "petition_succession",
        "petition_member",
        "petition_respondent",
        "group_merge",
        "petition_outcome_rating",
        "petition_site_entry",
        "petition_rating",
        "petition_sponsorship",
        "petition_sponsor_step",
        "petition_supervisor",
        "case_access",
        "representative_limit",
        "figure_term",
        "shared_filter");
  }

  @Override
  public List<String> columns() {
    return List.of(
        "petition.handling_path",
        "petition.unit_path",
        "petition_consent.to_path",
        "petition_forward.to_path",
        "petition_review.reviewer_path",
        "petition_letter.organ_path",
        "petition_dispute.with_path",
        "petition_dispute.decider_path",
        "petition_succession.from_path",
        "petition_succession.to_path");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of(
        "number_block.union_path",
        "numbers name the place of then; the series of the new place is its own",
        "letter_number.union_path",
        "numbers name the place of then; the series of the new place is its own",
        "petition_dispute.competent_path",
        "which of the two it was, by the place of then",
        "petition_desk.union_path",
        "its petition's: the trigger of the move writes it in the same transaction",
        "petition_desk.handling_path",
        "its petition's, likewise");
  }
}
