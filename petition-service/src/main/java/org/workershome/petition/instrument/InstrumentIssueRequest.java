package org.workershome.petition.instrument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * It is signed and leaves the house.
 *
 * @param signerPost the caller's post; not needed for a reminder
 */
@Schema(description = "签发 / It is signed")
record InstrumentIssueRequest(@Nullable SignerPost signerPost) {}
