package org.workershome.petition.sentiment;

import java.util.UUID;

/** Thanks. Nothing is in it by which an answer could be found again. */
record TakenPartView(UUID questionnaireId, boolean counted) {}
