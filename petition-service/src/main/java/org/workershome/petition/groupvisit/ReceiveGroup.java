package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.Regulation;

/** A group is received, and who belongs to it is added as it is learnt. */
@ApplicationScoped
class ReceiveGroup {
  private final PetitionOpening opening;
  private final GroupTable group;
  private final PersonRefs persons;
  private final GroupVisits visits;
  private final Letters letters;
  private final CurrentCaller caller;
  private final Clock clock;

  ReceiveGroup(
      PetitionOpening opening,
      GroupTable group,
      PersonRefs persons,
      GroupVisits visits,
      Letters letters,
      CurrentCaller caller,
      Clock clock) {
    this.opening = opening;
    this.group = group;
    this.persons = persons;
    this.visits = visits;
    this.letters = letters;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep register(GroupVisitRequest request) {
    String title = FirstWords.or(request.title(), FirstWords.of(request));
    PetitionOpening.Opened opened =
        opening.open(
            new PetitionOpening.New(
                caller.get().requireUnion(),
                null,
                null,
                null,
                null,
                false,
                request.pushedUp(),
                Objects.requireNonNull(request.headcount()),
                true,
                PetitionChannel.GROUP_VISIT,
                PetitionCategory.CLAIM,
                request.matter(),
                title,
                FirstWords.or(request.text(), title),
                FirstWords.or(request.employerName(), FirstWords.UNKNOWN_EMPLOYER),
                null,
                null));
    return visits.step(opened.petition(), opened.queryCode());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep roster(PetitionId id, @Nullable String ifMatch, RosterRequest request) {
    ProblemException.refuseAny(faults(request));
    Petition petition = visits.lock(id, ifMatch);
    Instant now = LocalDates.now(clock);
    var clerk = Handler.of(caller.get());
    int added = 0;
    for (RosterLine line : request.members()) {
      String citizenId = line.citizenId();
      String person = citizenId == null ? null : persons.ofCitizenId(citizenId);
      if (group.add(petition, line, person, clerk, now)) {
        added++;
      }
    }
    visits.note(petition, "group-roster-added", added);
    return visits.step(petition, null);
  }

  /** Those on the roster are there for certain. */
  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep count(PetitionId id, @Nullable String ifMatch, HeadcountRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    long known =
        group.roster(id).members().stream().filter(each -> each.joinedFrom() == null).count();
    if (request.headcount() < known) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "headcount",
              "BELOW_ROSTER",
              "不得少于名册上的" + known + "人",
              "must be at least the " + known + " on the roster");
    }
    group.count(id, request.headcount());
    visits.note(petition, "group-recounted", request.headcount());
    return visits.step(petition, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep represent(PetitionId id, @Nullable String ifMatch, RepresentativesRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    Roster roster = group.roster(id);
    visits.requireOnRoster(roster, "members", request.members());
    GroupVisitRules.mayRepresent(request.members().size(), visits.most(petition)).orRefuse();
    group.represent(id, roster.linesOf(request.members()));
    visits.note(petition, "group-representatives-chosen", request.members().size());
    return visits.step(petition, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep split(PetitionId id, @Nullable String ifMatch, SubGroupRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    Roster roster = group.roster(id);
    visits.requireOnRoster(roster, "members", request.members());
    group.split(roster.linesOf(request.members()), request.name());
    visits.note(
        petition,
        request.name() == null ? "group-merged" : "group-split",
        request.members().size());
    return visits.step(petition, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  GroupStep end(PetitionId id, @Nullable String ifMatch, MemberOutcomeRequest request) {
    Petition petition = visits.lock(id, ifMatch);
    Roster roster = group.roster(id);
    Set<UUID> members = request.members();
    if (members == null) {
      members =
          roster.members().stream()
              .filter(each -> each.outcome() == null)
              .map(MemberView::id)
              .collect(Collectors.toSet());
    }
    visits.requireOnRoster(roster, "members", members);
    LocalDate today = LocalDates.of(clock.instant());
    group.end(roster.linesOf(members), request.outcome(), request.note(), today);
    int ended = members.size();
    visits.note(petition, "group-members-ended", ended);
    if (ended > 0) {
      reply(petition, request, ended);
    }
    return visits.step(petition, null);
  }

  /** One reply for all whom it is about: each of them reads it with the lead case. */
  private void reply(Petition petition, MemberOutcomeRequest request, int ended) {
    String note = request.note();
    letters.issue(
        petition,
        LetterKind.GROUP_REPLY,
        Map.of(
            "headcount", Integer.toString(group.headcount(petition.id())),
            "ended", Integer.toString(ended),
            "outcome", request.outcome().zh(),
            "explanation", note == null ? "" : note),
        Regulation.on(petition.receivedOn()).notice(),
        Handler.of(caller.get()),
        LocalDates.now(clock));
  }

  private List<FieldFault> faults(RosterRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    LocalDate today = LocalDates.of(clock.instant());
    for (int i = 0; i < request.members().size(); i++) {
      String citizenId = request.members().get(i).citizenId();
      if (citizenId != null) {
        int place = i;
        CitizenId.flaw(citizenId, today)
            .map(flaw -> flaw.in("members[" + place + "].citizenId"))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }
}
