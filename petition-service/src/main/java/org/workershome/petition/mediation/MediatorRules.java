package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.Set;
import org.workershome.petition.core.Ruling;

/** Who mediates a dispute. */
final class MediatorRules {
  private static final String IMPARTIAL = "劳动争议调解仲裁法 第三条";

  private MediatorRules() {}

  /** 劳动争议调解仲裁法 第十条: an enterprise's own body mediates the disputes of that enterprise. */
  static Ruling mayTake(Committee body, Employer party) {
    if (!body.active()) {
      return new Ruling.Refused(MediationProblem.COMMITTEE_NOT_ACTIVE, "劳动争议调解仲裁法 第十条");
    }
    Employer own = body.employer();
    return own == null || own.isSame(party)
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.NOT_THE_EMPLOYERS_BODY, "劳动争议调解仲裁法 第十条");
  }

  /** 劳动争议调解仲裁法 第十一条: a mediator is one whom the body has engaged, and as long as it has. */
  static Ruling isEngaged(Mediator mediator, LocalDate day) {
    boolean engaged =
        mediator.active()
            && !day.isBefore(mediator.termFrom())
            && !day.isAfter(mediator.termUntil());
    return engaged
        ? Ruling.GRANTED
        : new Ruling.Refused(MediationProblem.MEDIATOR_NOT_IN_TERM, "劳动争议调解仲裁法 第十一条");
  }

  /**
   * 劳动争议调解仲裁法 第三条: disputes are mediated fairly. Who is a party himself, who is employed by the
   * employer, and who has withdrawn does not mediate. In the employer's own body mediators are its
   * people by law (第十条), half of them for the workers: there employment alone is no conflict.
   */
  static Ruling mayMediate(
      Mediator mediator, Employer party, Set<String> partyRefs, boolean hasWithdrawn) {
    String person = mediator.personRef();
    Employer employer = mediator.employer();
    boolean isParty = person != null && partyRefs.contains(person);
    boolean isTheirs =
        mediator.body() != BodyKind.ENTERPRISE && employer != null && employer.isSame(party);
    return isParty || isTheirs || hasWithdrawn
        ? new Ruling.Refused(MediationProblem.MEDIATOR_CONFLICT, IMPARTIAL)
        : Ruling.GRANTED;
  }
}
