package org.workershome.aid.bank;

import java.util.UUID;

/** What the answer came to. */
record AnswerView(UUID batchId, int settled, int rejected) {}
