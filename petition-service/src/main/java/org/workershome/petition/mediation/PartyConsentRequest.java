package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one of the roster answered. */
@Schema(description = "当事人意见 / What one of the roster answered")
record PartyConsentRequest(@NotNull UUID partyId, @NotNull PartyConsent consent) {}
