package org.workershome.petition.reception;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it was taken.
 *
 * @param paperFinding of the second person who looked at the sheet; not there before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "评价回执 / A rating as it was taken")
record VisitorFeedbackView(
    UUID recordId,
    VisitorRating rating,
    @Schema(
            description =
                "来访人在纸质反馈表上填写，由窗口录入，经第二人核对后计入 / Filled in on paper; counts once a second person has seen it")
        boolean onPaper,
    @Nullable PaperFinding paperFinding,
    Instant givenAt) {}
