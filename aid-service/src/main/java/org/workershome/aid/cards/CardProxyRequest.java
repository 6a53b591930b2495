package org.workershome.aid.cards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Somebody is paid to the card of another.
 *
 * @param paperReference where the proof of guardianship or the authorisation is kept
 */
record CardProxyRequest(
    @NotNull UUID householdId,
    @NotNull ProxyRelation relation,
    @NotBlank @Size(max = 100) String paperReference) {}
