package org.workershome.petition.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.directory.Union;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionEvent;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.Reach;

/** Gives the open cases of a union that ended to its successors; the union above chooses. */
@ApplicationScoped
class HandToSuccessor {
  private static final int MOST = 200;
  private static final int MOST_AT_ONCE = 500;

  private final Petitions petitions;
  private final SuccessionTable successions;
  private final JoinedGroups joined;
  private final Unions unions;
  private final CurrentCaller caller;
  private final Clock clock;

  HandToSuccessor(
      Petitions petitions,
      SuccessionTable successions,
      JoinedGroups joined,
      Unions unions,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.successions = successions;
    this.joined = joined;
    this.unions = unions;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  OpenCasesView open(String asked) {
    UnionPath from = below(asked, "from");
    List<UnionPath> successors = successors(from);
    String proposed = successors.isEmpty() ? null : successors.getFirst().value();
    return new OpenCasesView(
        from.value(),
        successors.stream().map(UnionPath::value).toList(),
        successions.open(from, proposed, MOST));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  SuccessionView hand(SuccessionRequest request) {
    if ((request.to() == null) == (request.cases() == null)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "TO_OR_CASES", "to 与 cases 须且只须填写一项", "give either to or cases");
    }
    UnionPath from = below(request.from(), "from");
    List<UnionPath> successors = successors(from);
    List<SuccessionRequest.Choice> choices = choices(request, from);
    for (SuccessionRequest.Choice choice : choices) {
      SuccessionRules.maySucceed(from, below(choice.to(), "to"), successors).orRefuse();
    }
    Handler officer = Handler.of(caller.get());
    Instant now = LocalDates.now(clock);
    List<UUID> moved = new ArrayList<>();
    List<UUID> passedOver = new ArrayList<>();
    for (SuccessionRequest.Choice choice : choices) {
      boolean went =
          hand(choice.petitionId(), from, new UnionPath(choice.to()), request, officer, now);
      (went ? moved : passedOver).add(choice.petitionId());
    }
    return new SuccessionView(moved, passedOver, successions.countOpen(from));
  }

  private List<SuccessionRequest.Choice> choices(SuccessionRequest request, UnionPath from) {
    List<SuccessionRequest.Choice> named = request.cases();
    String to = request.to();
    if (named != null || to == null) {
      return named == null ? List.of() : named;
    }
    SuccessionRules.maySucceed(from, below(to, "to"), successors(from)).orRefuse();
    return successions.open(from, null, MOST_AT_ONCE).stream()
        .map(open -> new SuccessionRequest.Choice(open.petitionId(), to))
        .toList();
  }

  /** False for one that somebody else has moved or ended meanwhile. */
  private boolean hand(
      UUID id,
      UnionPath from,
      UnionPath to,
      SuccessionRequest request,
      Handler officer,
      Instant now) {
    Petition petition = petitions.lock(new PetitionId(id));
    if (petition.sealed()
        || !petition.state().name().isWorkedOn()
        || !from.contains(petition.handling())
        || petition.personRef().equals(officer.personRef())) {
      return false;
    }
    successions.add(petition, to, request.reason().strip(), officer, now);
    successions.termsGoAlong(petition, to);
    Petition after = petitions.succeed(petition, to, request.reason().strip(), now);
    petitions.announce(
        after,
        new PetitionEvent.Succeeded(
            id,
            petition.number().value(),
            petition.union().value(),
            petition.handling().value(),
            to.value(),
            now),
        now);
    // What is joined to it goes along, and nowhere else.
    for (PetitionId other : joined.with(petition.id())) {
      Petition goes = petitions.lock(other);
      successions.add(goes, to, request.reason().strip(), officer, now);
      successions.termsGoAlong(goes, to);
      petitions.succeed(goes, to, request.reason().strip(), now);
    }
    return true;
  }

  private List<UnionPath> successors(UnionPath from) {
    return unions
        .byPath(from)
        .map(union -> unions.successors(union.code()).stream().map(Union::path).toList())
        .orElse(List.of());
  }

  /** Whoever chooses stands above both. */
  private UnionPath below(String path, String field) {
    UnionPath asked = Reach.of(caller.get(), path);
    if (asked.equals(caller.get().requireUnion())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(field, "NOT_BELOW", "须为本工会的下级工会", "must be a union below");
    }
    return asked;
  }
}
