package org.workershome.petition.review;

import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.ProcedureTerms;

/** Review, and re-check of the review: the same steps one level higher. */
enum ReviewStage {
  /** 复查. */
  REVIEW(
      PetitionMove.REVIEW_REQUEST,
      PetitionMove.REVIEW_DECISION,
      PetitionMove.REVIEW_DELIVERY,
      LetterKind.REVIEW_DECISION,
      ProcedureTerms.REVIEW_WINDOW,
      ProcedureTerms.REVIEW),
  /** 复核. */
  RECHECK(
      PetitionMove.RECHECK_REQUEST,
      PetitionMove.RECHECK_DECISION,
      PetitionMove.RECHECK_DELIVERY,
      LetterKind.RECHECK_DECISION,
      ProcedureTerms.RECHECK_WINDOW,
      ProcedureTerms.RECHECK);

  private final PetitionMove request;
  private final PetitionMove decision;
  private final PetitionMove delivery;
  private final LetterKind letter;
  private final String window;
  private final String term;

  ReviewStage(
      PetitionMove request,
      PetitionMove decision,
      PetitionMove delivery,
      LetterKind letter,
      String window,
      String term) {
    this.request = request;
    this.decision = decision;
    this.delivery = delivery;
    this.letter = letter;
    this.window = window;
    this.term = term;
  }

  PetitionMove request() {
    return request;
  }

  PetitionMove decision() {
    return decision;
  }

  PetitionMove delivery() {
    return delivery;
  }

  LetterKind letter() {
    return letter;
  }

  /** The kind of timer within which the petitioner asks. */
  String window() {
    return window;
  }

  /** The kind of timer within which it is decided. */
  String term() {
    return term;
  }
}
