package org.workershome.petition.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/**
 * A case of a campaign is reported cleared, with the way and what shows it, and somebody else
 * approves that or sends it back. The petition itself has come to its end before; nothing here
 * moves it.
 */
@ApplicationScoped
class ClearCase {
  private static final String RECORD_TYPE = "backlog-case";

  private final CampaignTable campaigns;
  private final BacklogRuleTable rules;
  private final BacklogCaseTable cases;
  private final Petitions petitions;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  ClearCase(
      CampaignTable campaigns,
      BacklogRuleTable rules,
      BacklogCaseTable cases,
      Petitions petitions,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.campaigns = campaigns;
    this.rules = rules;
    this.cases = cases;
    this.petitions = petitions;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  BacklogCase report(UUID campaign, UUID id, @Nullable String ifMatch, ClearanceRequest request) {
    BacklogCase found = locked(campaign, id, ifMatch, ClearanceMove.REPORT);
    requireAtRest(found, request.withoutSponsor());
    cases.reported(found, request, Handler.of(callers.get()), today());
    return noted("backlog-clearance-reported", found, request.way().name());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  BacklogCase approve(UUID campaign, UUID id, @Nullable String ifMatch) {
    BacklogCase found = locked(campaign, id, ifMatch, ClearanceMove.APPROVAL);
    var leader = Handler.of(callers.get());
    if (leader.personRef().equals(found.reportedByRef())) {
      throw new ProblemException(BacklogProblem.OWN_CLEARANCE);
    }
    requireAtRest(found, found.withoutSponsor());
    cases.cleared(found, leader, today());
    return noted("backlog-cleared", found, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  BacklogCase sendBack(
      UUID campaign, UUID id, @Nullable String ifMatch, ClearanceReturnRequest request) {
    BacklogCase found = locked(campaign, id, ifMatch, ClearanceMove.RETURN);
    cases.returned(found, request.reason().strip());
    return noted("backlog-clearance-returned", found, request.reason().strip());
  }

  @Transactional
  BacklogCase one(UUID campaign, UUID id) {
    return cases.find(campaign, id);
  }

  @Transactional
  Page<BacklogCaseView> list(
      UUID campaign,
      @Nullable BacklogCaseState state,
      @Nullable Integer limit,
      @Nullable String cursor) {
    campaigns.find(campaign);
    PageRequest page = PageRequest.of(limit, cursor, "backlog-cases", campaign, state);
    return Page.of(
            cases.list(campaign, state, page),
            page,
            last -> new PageCursor(last.createdAt(), last.id()))
        .map(BacklogCaseView::of);
  }

  private BacklogCase locked(UUID campaign, UUID id, @Nullable String ifMatch, ClearanceMove move) {
    Campaign of = campaigns.find(campaign);
    BacklogCase found = cases.lock(campaign, id);
    ETags.require(ifMatch, found.version());
    of.state().require(CampaignMove.CLEARANCE);
    found.state().require(move);
    Petition petition = petitions.find(new PetitionId(found.petition()));
    HandlingRules.mayHandle(petition.personRef(), Handler.of(callers.get()).personRef()).orRefuse();
    return found;
  }

  private void requireAtRest(BacklogCase found, @Nullable WithoutSponsor named) {
    if (!found.petitionEnded()) {
      throw new ProblemException(BacklogProblem.PETITION_NOT_ENDED)
          .with("petitionState", found.petitionState());
    }
    WithoutSponsor.check(sponsorRequired(found), found, named);
  }

  private boolean sponsorRequired(BacklogCase found) {
    UUID rule = campaigns.find(found.campaign()).rule();
    return rule != null && rules.version(rule).map(BacklogRule::sponsorRequired).orElse(false);
  }

  private BacklogCase noted(String action, BacklogCase before, @Nullable String why) {
    BacklogCase after = cases.find(before.campaign(), before.id());
    audit.record(
        AuditEntry.of(action, RECORD_TYPE, before.id())
            .in(before.union())
            .why(why)
            .changed("petition", null, before.petition())
            .changed("state", before.state(), after.state())
            .changed("version", before.version(), after.version()));
    return after;
  }

  private LocalDate today() {
    return LocalDates.of(clock.instant());
  }
}
