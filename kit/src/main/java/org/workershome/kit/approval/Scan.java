package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

/**
 * A signature on paper.
 *
 * @param proof its scan
 * @param signerRef {@code personRef} of whoever signed
 */
public record Scan(Proof proof, String signerRef) {
  public Scan {
    requireNonNull(proof, "proof");
    requireNonNull(signerRef, "signerRef");
  }

  String signer() {
    return Person.ref(signerRef);
  }
}
