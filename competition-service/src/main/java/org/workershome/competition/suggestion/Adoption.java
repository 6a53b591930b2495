package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.workershome.competition.core.Actor;

/**
 * That a suggestion was adopted: by whom, from which day its benefit counts, and whether the result
 * was taken over from known achievements (which costs one grade).
 */
public record Adoption(Actor adopter, LocalDate adoptedOn, boolean copiedResult) {
  public Adoption {
    requireNonNull(adopter, "adopter");
    requireNonNull(adoptedOn, "adoptedOn");
  }
}
