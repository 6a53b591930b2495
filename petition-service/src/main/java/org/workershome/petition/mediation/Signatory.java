package org.workershome.petition.mediation;

/** Who has to sign or seal an agreement. */
enum Signatory {
  WORKER("worker_signed_on"),
  EMPLOYER("employer_signed_on"),
  MEDIATOR("mediator_signed_on"),
  /** The body's seal. */
  BODY("body_sealed_on");

  private final String column;

  Signatory(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
