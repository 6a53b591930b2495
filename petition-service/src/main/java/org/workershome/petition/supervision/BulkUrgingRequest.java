package org.workershome.petition.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.BulkActions;
import org.workershome.petition.core.BulkCaseRequest;

/**
 * Several cases are urged alike.
 *
 * @param token of the preview; none for a preview
 */
record BulkUrgingRequest(
    @NotNull @Valid UrgingRequest urging,
    @NotEmpty @Size(max = BulkActions.MOST) List<@NotNull @Valid BulkCaseRequest> cases,
    @Size(max = 200) @Nullable String token) {}
