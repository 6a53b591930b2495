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
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Reach;

/** Plans a campaign, shows whom it would take in, starts it with that list, and ends it. */
@ApplicationScoped
class RunCampaign {
  static final String RECORD_TYPE = "backlog-campaign";
  private static final int SHOWN = 200;

  private final CampaignTable campaigns;
  private final BacklogRuleTable rules;
  private final Candidates candidates;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  RunCampaign(
      CampaignTable campaigns,
      BacklogRuleTable rules,
      Candidates candidates,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.campaigns = campaigns;
    this.rules = rules;
    this.candidates = candidates;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** A campaign as it is shown, and its version. */
  record Shown(CampaignView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Shown plan(CampaignRequest request) {
    Caller caller = callers.get();
    UnionPath union = Reach.of(caller, request.union());
    if (request.toOn().isBefore(request.fromOn())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("toOn", "BEFORE_FROM", "结束日期早于开始日期", "is before fromOn");
    }
    UUID id = Ids.next();
    campaigns.insert(id, union, request, Handler.of(caller), LocalDates.now(clock));
    audit.record(AuditEntry.of("backlog-campaign-planned", RECORD_TYPE, id).in(union));
    return shown(id);
  }

  /** Freezes the list, by the rule in force today. */
  @Transactional(Transactional.TxType.MANDATORY)
  Shown start(UUID id, @Nullable String ifMatch) {
    Campaign campaign = locked(id, ifMatch, CampaignMove.START);
    BacklogRule rule = rule(campaign);
    int listed = candidates.list(campaign, rule, today(), LocalDates.now(clock));
    campaigns.started(campaign, rule, today());
    audit.record(
        AuditEntry.of("backlog-campaign-started", RECORD_TYPE, id)
            .in(campaign.union())
            .changed("state", campaign.state(), CampaignState.UNDER_WAY)
            .changed("rule", null, rule.id())
            .changed("cases", null, listed));
    return shown(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Shown close(UUID id, @Nullable String ifMatch, CampaignClosingRequest request) {
    Campaign campaign = locked(id, ifMatch, CampaignMove.CLOSING);
    campaigns.closed(campaign, request.note().strip(), today());
    audit.record(
        AuditEntry.of("backlog-campaign-closed", RECORD_TYPE, id)
            .in(campaign.union())
            .why(request.note().strip())
            .changed("state", campaign.state(), CampaignState.CLOSED));
    return shown(id);
  }

  @Transactional
  BacklogCandidatesView candidates(UUID id) {
    Campaign campaign = campaigns.find(id);
    campaign.state().require(CampaignMove.START);
    BacklogRule rule = rule(campaign);
    return new BacklogCandidatesView(
        BacklogRuleView.of(rule),
        candidates.count(rule, campaign.union(), today()),
        candidates.first(rule, campaign.union(), today(), SHOWN));
  }

  @Transactional
  Shown one(UUID id) {
    return shown(id);
  }

  @Transactional
  Page<CampaignView> list(
      @Nullable String union,
      @Nullable CampaignState state,
      @Nullable Integer limit,
      @Nullable String cursor) {
    UnionPath place = Reach.of(callers.get(), union);
    PageRequest page = PageRequest.of(limit, cursor, "backlog-campaigns", place, state);
    return Page.of(
            campaigns.list(place, union == null, state, page),
            page,
            last -> new PageCursor(last.createdAt(), last.id()))
        .map(this::view);
  }

  private Campaign locked(UUID id, @Nullable String ifMatch, CampaignMove move) {
    Campaign campaign = campaigns.lock(id);
    ETags.require(ifMatch, campaign.version());
    campaign.state().require(move);
    return campaign;
  }

  private BacklogRule rule(Campaign campaign) {
    return rules
        .inForce(campaign.union(), today())
        .orElseThrow(() -> new ProblemException(BacklogProblem.NO_BACKLOG_RULE));
  }

  private Shown shown(UUID id) {
    Campaign campaign = campaigns.find(id);
    return new Shown(view(campaign), campaign.version());
  }

  private CampaignView view(Campaign campaign) {
    UUID rule = campaign.rule();
    return CampaignView.of(
        campaign,
        rule == null ? null : rules.version(rule).orElse(null),
        campaigns.progress(campaign.id()));
  }

  private LocalDate today() {
    return LocalDates.of(clock.instant());
  }
}
