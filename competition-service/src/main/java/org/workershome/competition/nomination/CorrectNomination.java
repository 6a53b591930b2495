package org.workershome.competition.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Actor;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourState.Nominated;
import org.workershome.competition.honour.Nomination;
import org.workershome.competition.honour.store.Honours;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.Publicities;

/**
 * Corrects what was nominated, as an upheld objection may demand. Only the nominator does it, so
 * that who recommended stays one person; and never while the list is shown, or once it was shown to
 * its end: what is conferred is what everybody could read.
 */
@ApplicationScoped
class CorrectNomination {
  private final Honours honours;
  private final Publicities publicities;
  private final CurrentCaller caller;

  CorrectNomination(Honours honours, Publicities publicities, CurrentCaller caller) {
    this.honours = honours;
    this.publicities = publicities;
    this.caller = caller;
  }

  Honour handle(UUID id, @Nullable String ifMatch, CorrectionRequest request) {
    Nomination corrected = request.nomination().nomination();
    Honour seen = honours.find(id);
    if (!seen.nominator().personRef().equals(Actor.of(caller.get()).personRef())) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("提名只能由提名人本人更正", "A nomination is corrected by its nominator only");
    }
    if (!(seen.state() instanceof Nominated)) {
      throw Refusals.illegalMove(seen.state().legalMoves());
    }
    Honour honour = honours.findForChange(id);
    ETags.require(ifMatch, honour.version());
    publicities.requireChangeable(Honour.RECORD, id.toString());
    return honours.correct(honour, corrected, request.reason());
  }
}
