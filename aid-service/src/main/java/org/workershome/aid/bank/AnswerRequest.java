package org.workershome.aid.bank;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The bank's answer for a whole file.
 *
 * @param fileSha256 of the file that it answers, lower-case hex
 * @param lines every line of the file exactly once
 */
record AnswerRequest(
    @NotBlank String fileSha256,
    @NotEmpty @Size(max = 10000) List<@NotNull @Valid LineAnswerRequest> lines) {}
