package org.workershome.competition.conferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Moment;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.honour.Conferral;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState.Nominated;
import org.workershome.competition.honour.Recipient;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.Publicities;

/** Confers what somebody else nominated. */
@ApplicationScoped
class ConferHonour {
  private final Honours honours;
  private final Publicities publicities;
  private final ConferralConfig config;
  private final CurrentCaller caller;
  private final Clock clock;

  ConferHonour(
      Honours honours,
      Publicities publicities,
      ConferralConfig config,
      CurrentCaller caller,
      Clock clock) {
    this.honours = honours;
    this.publicities = publicities;
    this.config = config;
    this.caller = caller;
    this.clock = clock;
  }

  Honour handle(UUID id, @Nullable String ifMatch, ConferralRequest request) {
    Moment now = Moment.now(clock);
    if (request.conferredOn().isAfter(now.on())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("conferredOn", "IN_FUTURE", "授予日期不得晚于今天", "The day lies in the future");
    }
    Honour honour = honours.findForChange(id);
    ETags.require(ifMatch, honour.version());
    if (!(honour.state() instanceof Nominated)) {
      throw Refusals.illegalMove(honour.state().legalMoves());
    }
    Actor conferrer = Actor.of(caller.get());
    ConferralRules.conferrer(honour.nominator(), conferrer).enforce();
    if (honour.nomination().recipient() instanceof Recipient.Person person) {
      ConferralRules.notHisOwn(person.personRef(), conferrer).enforce();
    }
    LocalDate publicityFrom = config.publicityFrom().get(honour.nomination().awardType());
    if (ConferralRules.needsPublicity(publicityFrom, now.on())) {
      publicities.requireFinished(Honour.RECORD, id.toString());
    } else {
      publicities.requireNoneUnfinished(Honour.RECORD, id.toString());
    }
    return honours.confer(
        honour,
        new Conferral(conferrer, request.decisionNumber(), request.conferredOn(), now.at()));
  }
}
