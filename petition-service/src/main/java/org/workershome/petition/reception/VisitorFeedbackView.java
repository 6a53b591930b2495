package org.workershome.petition.reception;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating as it was taken. */
@Schema(description = "评价回执 / A rating as it was taken")
record VisitorFeedbackView(
    UUID recordId,
    VisitorRating rating,
    @Schema(description = "来访人在纸质反馈表上填写，由窗口录入 / Filled in on paper") boolean onPaper,
    Instant givenAt) {}
