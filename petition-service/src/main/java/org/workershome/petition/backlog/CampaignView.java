package org.workershome.petition.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign, with the version of the rule by which its list was made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "积案化解专项活动 / A campaign against the backlog")
record CampaignView(
    UUID id,
    String union,
    String name,
    LocalDate fromOn,
    LocalDate toOn,
    CampaignState state,
    List<CampaignMove> moves,
    @Nullable BacklogRuleView rule,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate closedOn,
    @Nullable String closingNote,
    String openedBy,
    ProgressView progress) {
  CampaignView {
    moves = List.copyOf(moves);
  }

  static CampaignView of(Campaign campaign, @Nullable BacklogRule rule, ProgressView progress) {
    return new CampaignView(
        campaign.id(),
        campaign.union().value(),
        campaign.name(),
        campaign.fromOn(),
        campaign.toOn(),
        campaign.state(),
        campaign.state().moves(),
        rule == null ? null : BacklogRuleView.of(rule),
        campaign.startedOn(),
        campaign.closedOn(),
        campaign.closingNote(),
        campaign.openedBy(),
        progress);
  }
}
