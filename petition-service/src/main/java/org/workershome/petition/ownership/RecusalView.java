package org.workershome.petition.ownership;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who withdrew from a case, and when; not for which interest. */
@Schema(description = "回避 / An officer who withdrew")
record RecusalView(String officer, Instant declaredAt) {}
