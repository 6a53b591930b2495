package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

/**
 * A signature on paper.
 *
 * @param reference where its scan is
 * @param sha256 of the scan, 64 hexadecimal digits
 * @param signerRef {@code personRef} of whoever signed
 */
public record Scan(String reference, String sha256, String signerRef) {
  public Scan {
    requireNonNull(reference, "reference");
    requireNonNull(sha256, "sha256");
    requireNonNull(signerRef, "signerRef");
  }

  String signer() {
    return Person.ref(signerRef);
  }
}
