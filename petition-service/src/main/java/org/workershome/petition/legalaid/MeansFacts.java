package org.workershome.petition.legalaid;

/**
 * What is known of an applicant when his means are asked about.
 *
 * @param migrant a migrant worker, by the register of members or with proof
 * @param onFile whether his household is on file for hardship aid
 */
record MeansFacts(LegalAidMatter matter, boolean migrant, boolean onFile) {}
