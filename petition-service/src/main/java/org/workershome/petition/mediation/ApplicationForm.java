package org.workershome.petition.mediation;

/** How an application was made. */
enum ApplicationForm {
  WRITTEN,
  ORAL
}
