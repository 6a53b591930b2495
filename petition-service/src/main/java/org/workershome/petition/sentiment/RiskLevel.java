package org.workershome.petition.sentiment;

/** How much a quarter, or a topic in it, may come to. */
enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH,
  SEVERE
}
