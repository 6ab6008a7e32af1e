"""Sealing and unsealing in the public age format, so that the `age` tool opens a case too: with a passphrase or with a key.

A passphrase costs one to three seconds each way, on purpose: whoever steals a case must pay that for every guess.
"""

import unicodedata
from dataclasses import dataclass, field

import pyrage
from pyrage import x25519

from hukouguide.cases.problems import CaseProblem, Damaged, NotACase, OtherKey, WrongKey
from hukouguide.language import speaker

say = speaker("cases")

MAGIC = b"age-encryption.org/v1\n"
_WITH_PASSPHRASE = MAGIC + b"-> scrypt "


@dataclass(frozen=True)
class Passphrase:
    text: str = field(repr=False)

    @property
    def plain(self) -> str:
        """The same signs in the same form, whichever keyboard they came from."""
        return unicodedata.normalize("NFC", self.text)


@dataclass(frozen=True)
class KeyPair:
    """A key whose public half seals and whose secret half opens; `secret` is empty while the key is locked."""

    public: str
    secret: str = field(default="", repr=False)

    @classmethod
    def fresh(cls) -> "KeyPair":
        identity = x25519.Identity.generate()
        return cls(str(identity.to_public()), str(identity))

    @classmethod
    def of_secret(cls, secret: str) -> "KeyPair":
        """Raises WrongKey when the text is no secret key."""
        try:
            identity = x25519.Identity.from_str(secret.strip())
        except pyrage.IdentityError:
            raise WrongKey(say("This is no key of the age format.")) from None
        return cls(str(identity.to_public()), str(identity))


Key = Passphrase | KeyPair


def has_passphrase(head: bytes) -> bool:
    """Whether a sealed file, by its first bytes, is opened by a passphrase; else it is by a key."""
    return head.startswith(_WITH_PASSPHRASE)


def seal(data: bytes, key: Key) -> bytes:
    if isinstance(key, Passphrase):
        return bytes(pyrage.passphrase.encrypt(data, key.plain))
    try:
        return bytes(pyrage.encrypt(data, [x25519.Recipient.from_str(key.public)]))
    except pyrage.RecipientError:
        raise WrongKey(say("The centre key is damaged. Set it up again, or use a passphrase.")) from None


def unseal(data: bytes, key: Key) -> bytes:
    """Raises NotACase, OtherKey, WrongKey or Damaged."""
    if not data.startswith(MAGIC):
        raise NotACase(say("This is no sealed case, or its beginning is damaged."))
    if has_passphrase(data) != isinstance(key, Passphrase):
        if has_passphrase(data):
            raise OtherKey(say("This case was sealed with a passphrase, not with the centre key."))
        raise OtherKey(say("This case was sealed with a key, not with a passphrase."))
    try:
        if isinstance(key, Passphrase):
            return bytes(pyrage.passphrase.decrypt(data, key.plain))
        return bytes(pyrage.decrypt(data, [x25519.Identity.from_str(key.secret)]))
    except pyrage.DecryptError as error:
        raise _told(str(error), isinstance(key, Passphrase)) from None
    except pyrage.IdentityError:
        raise WrongKey(say("Unlock the centre key first.")) from None


def _told(why: str, by_passphrase: bool) -> CaseProblem:
    if "work" in why:
        return WrongKey(say("This case was sealed on a much faster computer and cannot be opened on this one."))
    if why == "Decryption failed" and by_passphrase:
        return WrongKey(say("The passphrase does not open this case. Check each sign, and whether capital letters are on."))
    if why == "No matching keys found":
        return WrongKey(say("This case was sealed with another key, or its beginning is damaged."))
    return Damaged(
        say("This case file is damaged: some of it is missing or altered, so nothing of it can be trusted. Open another copy.")
    )
