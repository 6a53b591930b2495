package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody on the other side. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "对方当事人或者其代理人 / Somebody on the other side")
record AidPartyView(
    PartyKind kind,
    String kindZh,
    String name,
    @Nullable String creditCode,
    @Nullable String licence,
    Instant joinedAt) {}
