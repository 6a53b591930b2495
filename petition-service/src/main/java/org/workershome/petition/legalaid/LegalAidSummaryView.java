package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a list of legal aid. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "法律援助列表中的一项 / One line of a list of legal aid")
record LegalAidSummaryView(
    UUID id,
    String number,
    String union,
    LegalAidMatter matter,
    LegalAidState state,
    String employer,
    boolean greenChannel,
    LocalDate receivedOn,
    @Nullable LocalDate limitationOn,
    Instant createdAt) {

  static LegalAidSummaryView of(LegalAid aid) {
    return new LegalAidSummaryView(
        aid.id().value(),
        aid.number(),
        aid.union().value(),
        aid.matter(),
        aid.state(),
        aid.employer().name(),
        aid.greenOn() != null,
        aid.receivedOn(),
        aid.limitationOn(),
        aid.createdAt());
  }
}
