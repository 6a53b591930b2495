package org.workershome.petition.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;

/**
 * A written paper.
 *
 * @param version of its kind in this petition
 * @param replaces the one that it mends
 * @param textZh word for word; what tells who the petitioner is, is masked for everybody else
 * @param organ who issued it, by the name of that day
 * @param sha256 of the document as it was issued; none of papers that were never printed
 */
@Schema(description = "文书 / A written paper")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
    UUID id,
    LetterKind kind,
    String titleZh,
    @Schema(examples = "CQ.ENERGY信访〔2026〕第12号") String number,
    int version,
    @Nullable UUID replaces,
    @Nullable Integer templateVersion,
    String textZh,
    String basis,
    @Nullable String organ,
    @Nullable String sha256,
    LocalDate issuedOn,
    String issuedBy) {

  static LetterView of(Letter letter, boolean own) {
    return new LetterView(
        letter.id(),
        letter.kind(),
        letter.kind().zh(),
        letter.number(),
        letter.version(),
        letter.replaces(),
        letter.templateVersion(),
        own ? letter.text() : letter.maskedText(),
        letter.basis(),
        letter.organName(),
        letter.sha256(),
        letter.issuedOn(),
        letter.issuedBy());
  }

  /** The text may repeat what somebody told. */
  @Override
  public String toString() {
    return "LetterView[" + number + "]";
  }
}
