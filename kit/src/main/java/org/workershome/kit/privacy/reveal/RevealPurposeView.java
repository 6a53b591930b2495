package org.workershome.kit.privacy.reveal;

/** One purpose with its labels. */
public record RevealPurposeView(RevealPurpose code, String labelZh, String labelEn) {
  static RevealPurposeView of(RevealPurpose purpose) {
    return new RevealPurposeView(purpose, purpose.zh(), purpose.en());
  }
}
