package org.workershome.petition.groupvisit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group visit: the lead case is the petition of the same id.
 *
 * @param queryCode said once, when it is registered
 * @param headcount of the whole, with those that are joined to it
 * @param mostRepresentatives how many may speak for it
 * @param joinedTo the case that leads, where this one is joined to another
 * @param joined group visits that go on with this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "集体访 / A group visit")
record GroupVisitView(
    UUID petitionId,
    String number,
    @Nullable String queryCode,
    int headcount,
    int onRoster,
    int mostRepresentatives,
    List<MemberView> members,
    List<RespondentView> respondents,
    List<SiteEntryView> siteLog,
    @Nullable UUID joinedTo,
    List<JoinedVisitView> joined) {
  GroupVisitView {
    members = List.copyOf(members);
    respondents = List.copyOf(respondents);
    siteLog = List.copyOf(siteLog);
    joined = List.copyOf(joined);
  }

  @Override
  public String toString() {
    return "GroupVisitView[" + number + "]";
  }
}
