package org.workershome.petition.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which organ a petition came from, and which it was sent to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "有关机关往来 / Traffic of a petition with other organs")
record OrgansView(@Nullable OrganReceiptView received, List<OrganTransferView> sent) {
  OrgansView {
    sent = List.copyOf(sent);
  }
}
