package org.workershome.aid.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;

/**
 * Judges figures that somebody gives, and forgets them. Rules and standards are read under the
 * service's own scope, because whoever asks has none: they are public, and nothing else is read.
 */
@ApplicationScoped
class CheckOneself {
  private final Eligibility eligibility;
  private final Clock clock;

  CheckOneself(Eligibility eligibility, Clock clock) {
    this.eligibility = eligibility;
    this.clock = clock;
  }

  Assessment handle(SelfCheckRequest request) {
    ProblemException.refuseAny(FactsFaults.of(request.facts(), "facts"));
    try {
      return SystemScope.call("self-check", () -> assess(request));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the check broke", e);
    }
  }

  @Transactional
  Assessment assess(SelfCheckRequest request) {
    return eligibility.assess(
        request.facts(), request.union(), LocalDate.ofInstant(clock.instant(), Clocks.ZONE));
  }
}
