package org.workershome.kit.trial;

record TrialDeedRequest(String union, String note, String why, boolean fails) {}
