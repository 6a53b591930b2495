package org.workershome.aid.cards;

/** Why somebody is paid to a card that is not his. */
public enum ProxyRelation {
  GUARDIAN,
  AUTHORISED_PROXY
}
