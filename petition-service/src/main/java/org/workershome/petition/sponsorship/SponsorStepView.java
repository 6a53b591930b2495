package org.workershome.petition.sponsorship;

import java.time.LocalDate;

/** One thing that a sponsor did. */
record SponsorStepView(SponsorStepKind kind, String evidence, LocalDate doneOn) {

  @Override
  public String toString() {
    return "SponsorStepView[" + kind + "]";
  }
}
