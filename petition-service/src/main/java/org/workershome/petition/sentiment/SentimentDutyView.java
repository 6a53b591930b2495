package org.workershome.petition.sentiment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a union obliges to a panel each quarter, from a day on. */
@Schema(description = "季度研判任务 / Whom a union obliges to a panel each quarter")
record SentimentDutyView(
    String union, LocalDate validFrom, DutyReach reach, String reachZh, String setByName) {}
