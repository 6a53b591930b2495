package org.workershome.petition.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Organ;

/** Where a petition was transferred from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "转来机关 / The organ that transferred it")
record OrganReceiptView(
    Organ organ,
    String organName,
    String at,
    String reference,
    @Nullable LocalDate feedbackDueOn,
    @Nullable LocalDate fedBackOn) {

  static OrganReceiptView of(ReceiptTable.Known known) {
    return new OrganReceiptView(
        known.from().organ(),
        known.from().zh(),
        known.from().at().value(),
        known.from().number(),
        known.from().feedbackDueOn(),
        known.fedBackOn());
  }
}
