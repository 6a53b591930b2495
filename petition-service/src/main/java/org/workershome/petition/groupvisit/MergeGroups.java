package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.SharedTerms;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * Group visits about one matter go on as one case, and one of them is taken out again. Nothing is
 * copied: each keeps its number and its roster, and the case that leads is read with all of them.
 */
@ApplicationScoped
class MergeGroups {
  private final GroupVisits visits;
  private final GroupTable group;
  private final MergeTable merges;
  private final JoinedGroups joined;
  private final SharedTerms terms;
  private final Petitions petitions;
  private final CurrentCaller caller;
  private final Clock clock;

  MergeGroups(
      GroupVisits visits,
      GroupTable group,
      MergeTable merges,
      JoinedGroups joined,
      SharedTerms terms,
      Petitions petitions,
      CurrentCaller caller,
      Clock clock) {
    this.visits = visits;
    this.group = group;
    this.merges = merges;
    this.joined = joined;
    this.terms = terms;
    this.petitions = petitions;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep merge(PetitionId id, @Nullable String ifMatch, MergeRequest request) {
    PetitionId other = new PetitionId(Objects.requireNonNull(request.joined()));
    if (other.equals(id)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("joined", "THE_SAME", "不能并入自身", "must be another group visit");
    }
    // Whoever joins the two the other way round waits here, and finds them joined.
    boolean first = other.value().compareTo(id.value()) < 0;
    Petition goesAlong = first ? locked(other) : null;
    Petition lead = visits.lock(id, ifMatch);
    Petition joins = goesAlong == null ? locked(other) : goesAlong;
    lead.require(PetitionMove.MERGER);
    joins.require(PetitionMove.MERGER);
    if (!joined.with(other).isEmpty()) {
      throw new ProblemException(PetitionProblem.GROUP_LEADS_OTHERS);
    }
    HandlingRules.mayDecide(lead.handling(), caller.get().requireUnion()).orRefuse();
    GroupVisitRules.mayGoOnAsOne(GroupVisitRules.Stage.of(lead), GroupVisitRules.Stage.of(joins))
        .orRefuse();
    terms.join(lead, joins);
    Instant now = LocalDates.now(clock);
    merges.join(lead, joins, request.reason().strip(), Handler.of(caller.get()), now);
    petitions.record(
        new PetitionChange.Decided(
            joins,
            PetitionMove.MERGER,
            PetitionStateName.JOINED,
            null,
            lead.number().toString(),
            now));
    petitions.tell(
        TimelineEntry.of(
            id,
            TimelineKind.LINKED,
            now,
            "并入" + joins.number(),
            "/api/petitions/" + other.value()));
    speak(lead, request.representatives());
    visits.note(lead, "group-visits-joined", 1);
    return visits.step(lead, null);
  }

  /** It stands where it stood, with the days that it had; who spoke goes on to speak. */
  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep separate(
      PetitionId id, UUID which, @Nullable String ifMatch, SeparationRequest request) {
    PetitionId other = new PetitionId(which);
    Petition lead = visits.lock(id, ifMatch);
    PetitionStateName before =
        merges
            .stateBefore(id, other)
            .orElseThrow(() -> new ProblemException(PetitionProblem.NOT_JOINED_HERE));
    HandlingRules.mayDecide(lead.handling(), caller.get().requireUnion()).orRefuse();
    // After an opinion that was theirs too, the joined ones go on with it to the end.
    lead.require(PetitionMove.MERGER);
    Petition goes = locked(other);
    goes.require(PetitionMove.SEPARATION);
    Instant now = LocalDates.now(clock);
    String reason = request.reason().strip();
    merges.separate(id, other, reason, Handler.of(caller.get()), now);
    Petition after =
        petitions.record(
            new PetitionChange.Decided(goes, PetitionMove.SEPARATION, before, null, reason, now));
    terms.separate(lead, after);
    petitions.tell(
        TimelineEntry.of(
            id, TimelineKind.LINKED, now, "拆出" + goes.number(), "/api/petitions/" + which));
    visits.note(lead, "group-visits-separated", 1);
    return visits.step(lead, null);
  }

  /** Those of both go on to speak where they are few enough; else it is said who does. */
  private void speak(Petition lead, @Nullable Set<UUID> chosen) {
    Roster roster = group.roster(lead.id());
    if (chosen == null) {
      GroupVisitRules.mayRepresent((int) roster.representatives(), visits.most(lead)).orRefuse();
      return;
    }
    visits.requireOnRoster(roster, "representatives", chosen);
    GroupVisitRules.mayRepresent(chosen.size(), visits.most(lead)).orRefuse();
    group.represent(lead.id(), roster.linesOf(chosen));
  }

  /** As whoever has just read it: also of this one the caller may have withdrawn. */
  private Petition locked(PetitionId id) {
    Petition seen = petitions.find(id);
    return visits.lockAny(id, ETags.of(seen.version()));
  }
}
