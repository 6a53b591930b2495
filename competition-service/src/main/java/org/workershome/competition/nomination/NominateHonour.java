package org.workershome.competition.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.NumberRepository;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;

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
    Nomination nomination = request.nomination();
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
            nomination,
            new HonourState.Nominated(),
            now.at(),
            1);
    honours.nominate(honour);
    return honour;
  }
}
