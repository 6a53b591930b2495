package org.workershome.petition.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A superior urges (督办).
 *
 * @param requirement what is to be done
 * @param answerDueOn until when it is answered; lies ahead
 */
record UrgingRequest(
    @NotNull UrgingTrigger trigger,
    @NotBlank @Size(max = 2000) String requirement,
    @NotNull LocalDate answerDueOn) {

  @Override
  public String toString() {
    return "UrgingRequest[" + trigger + "]";
  }
}
