package org.workershome.competition.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.NumberRepository;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.Recipient;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Puts a nomination on file for the nominator's own union, under the one number it keeps. */
@ApplicationScoped
class NominateHonour {
  private static final String SERIES = "RY";

  private final Honours honours;
  private final NumberRepository numbers;
  private final CurrentCaller caller;
  private final Clock clock;

  NominateHonour(Honours honours, NumberRepository numbers, CurrentCaller caller, Clock clock) {
    this.honours = honours;
    this.numbers = numbers;
    this.caller = caller;
    this.clock = clock;
  }

  Honour handle(NominationRequest request) {
    Recipient recipient = recipient(request);
    Caller nominator = caller.get();
    UnionPath union = nominator.requireUnion();
    Actor actor = Actor.of(nominator);
    Moment now = Moment.now(clock);
    var honour =
        new Honour(
            Ids.next(),
            numbers.next(SERIES, union, now.on().getYear()),
            union,
            actor,
            new Nomination(
                request.awardType(),
                request.level(),
                recipient,
                request.displayName(),
                request.unit(),
                request.deed()),
            new HonourState.Nominated(),
            now.at(),
            1);
    honours.nominate(honour);
    return honour;
  }

  /** An award is for a person or for a collective, and says which by its type. */
  private static Recipient recipient(NominationRequest request) {
    String person = request.personRef();
    String collective = request.collectiveName();
    boolean forPerson = request.awardType().isForPerson();
    if (forPerson && person != null && collective == null) {
      return new Recipient.Person(person);
    }
    if (!forPerson && collective != null && !collective.isBlank() && person == null) {
      return new Recipient.Collective(collective);
    }
    throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
        .fault(
            forPerson ? "personRef" : "collectiveName",
            "RECIPIENT",
            forPerson ? "该奖项授予个人，只填 personRef" : "该奖项授予集体，只填 collectiveName",
            forPerson
                ? "This award is a person's: personRef and no collectiveName"
                : "This award is a collective's: collectiveName and no personRef");
  }
}
