package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Petitions;

/** The lead case of a group, and what is known of the group by now. */
@ApplicationScoped
class GroupVisits {
  private final Petitions petitions;
  private final GroupTable group;
  private final MergeTable merges;
  private final JoinedGroups joined;
  private final SiteTable site;
  private final AuditTrail audit;

  GroupVisits(
      Petitions petitions,
      GroupTable group,
      MergeTable merges,
      JoinedGroups joined,
      SiteTable site,
      AuditTrail audit) {
    this.petitions = petitions;
    this.group = group;
    this.merges = merges;
    this.joined = joined;
    this.site = site;
    this.audit = audit;
  }

  @Transactional
  GroupVisitView of(PetitionId id) {
    return step(requireGroup(petitions.find(id)), null).view();
  }

  /**
   * The case that leads: what is joined to another one is worked on there.
   *
   * @throws ProblemException 404 also for a petition that is no group visit, 409 for one that is
   *     joined
   */
  Petition lock(PetitionId id, @Nullable String ifMatch) {
    Petition petition = lockAny(id, ifMatch);
    if (petition.state().name() == PetitionStateName.JOINED) {
      throw petition
          .illegal(PetitionProblem.GROUP_JOINED, PetitionMove.MERGER)
          .with("joinedTo", joined.leadOf(id).orElseThrow().value());
    }
    return petition;
  }

  /**
   * Also one that is joined.
   *
   * @throws ProblemException 404 also for a petition that is no group visit
   */
  Petition lockAny(PetitionId id, @Nullable String ifMatch) {
    return requireGroup(petitions.lockForChange(id, ifMatch));
  }

  private static Petition requireGroup(Petition petition) {
    if (petition.channel() != PetitionChannel.GROUP_VISIT) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    return petition;
  }

  /** How many may speak for it. */
  int most(Petition petition) {
    return most(petition, group.roster(petition.id()));
  }

  private int most(Petition petition, Roster roster) {
    return GroupVisitRules.mostRepresentatives(
        together(petition, roster), group.limits(petition.union(), petition.receivedOn()));
  }

  /** Who came with two of them came once. */
  private int together(Petition petition, Roster roster) {
    return group.headcount(petition.id()) - roster.twice();
  }

  /**
   * @throws ProblemException 400
   */
  void requireOnRoster(Roster roster, String field, Set<UUID> members) {
    if (!roster.hasAll(members)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(field, "NOT_ON_THE_ROSTER", "须为名册上的人员", "must be on the roster");
    }
  }

  void note(Petition petition, String action, int count) {
    audit.record(
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef())
            .changed("count", null, count));
  }

  GroupStep step(Petition petition, @Nullable String queryCode) {
    Roster roster = group.roster(petition.id());
    return new GroupStep(
        new GroupVisitView(
            petition.id().value(),
            petition.number().value(),
            queryCode,
            together(petition, roster),
            roster.members().size(),
            most(petition, roster),
            roster.members(),
            site.respondents(petition.id()),
            site.entries(petition.id()),
            joined.leadOf(petition.id()).map(PetitionId::value).orElse(null),
            merges.of(petition.id())),
        petition.version());
  }
}
