package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral to the justice agency, and its answer. The applicant's data is there for the agency
 * alone, which needs it to take the case over, and which he has agreed to.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "转请司法行政部门 / A referral to the justice agency")
record JusticeReferralView(
    UUID id,
    UUID legalAidId,
    String number,
    String union,
    LegalAidMatter matter,
    String employer,
    String reason,
    Instant referredAt,
    @Nullable String applicant,
    @Nullable String phone,
    @Nullable String facts,
    @Nullable ReferralAnswer answer,
    @Nullable String reference,
    @Nullable String explanation,
    @Nullable Instant answeredAt) {

  @Override
  public String toString() {
    return "JusticeReferralView[" + id + "]";
  }
}
