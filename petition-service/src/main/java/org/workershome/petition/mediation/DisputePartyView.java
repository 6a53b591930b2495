package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.Masking;

/** A worker of a collective dispute. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisputePartyView(
    UUID id,
    String name,
    boolean representative,
    @Nullable PartyConsent consent,
    @Nullable ConsentTo consentTo,
    @Nullable LocalDate consentedOn) {

  static DisputePartyView of(PartyTable.Party party) {
    return new DisputePartyView(
        party.id(),
        Masking.name(party.name()),
        party.representative(),
        party.consent(),
        party.consentTo(),
        party.consentedOn());
  }
}
