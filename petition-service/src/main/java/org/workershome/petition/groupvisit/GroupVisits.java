package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** The lead case of a group, and what is known of the group by now. */
@ApplicationScoped
class GroupVisits {
  private final Petitions petitions;
  private final GroupTable group;
  private final SiteTable site;
  private final AuditTrail audit;

  GroupVisits(Petitions petitions, GroupTable group, SiteTable site, AuditTrail audit) {
    this.petitions = petitions;
    this.group = group;
    this.site = site;
    this.audit = audit;
  }

  @Transactional
  GroupVisitView of(PetitionId id) {
    return step(requireGroup(petitions.find(id)), null).view();
  }

  /**
   * @throws ProblemException 404 also for a petition that is no group visit
   */
  Petition lock(PetitionId id, @Nullable String ifMatch) {
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
    return GroupVisitRules.mostRepresentatives(
        group.headcount(petition.id()), group.limits(petition.union(), petition.receivedOn()));
  }

  void note(Petition petition, String action, int count) {
    audit.record(
        AuditEntry.of(action, "petition", petition.id())
            .in(petition.union())
            .about(petition.personRef())
            .changed("count", null, count));
  }

  GroupStep step(Petition petition, @Nullable String queryCode) {
    List<MemberView> members = group.members(petition.id());
    return new GroupStep(
        new GroupVisitView(
            petition.id().value(),
            petition.number().value(),
            queryCode,
            group.headcount(petition.id()),
            members.size(),
            most(petition),
            members,
            site.respondents(petition.id()),
            site.entries(petition.id())),
        petition.version());
  }
}
