"""A centre's key: its public half lies beside the cases and seals them at once; the secret half is sealed with a passphrase.

`age --decrypt --identity centre-key.age CASE.age` opens a case without this program.
"""

from pathlib import Path

from hukouguide.cases.problems import CaseProblem, WrongKey
from hukouguide.cases.sealing import KeyPair, Passphrase, seal, unseal
from hukouguide.language import speaker
from hukouguide.report.whole import write_whole

say = speaker("cases")

SECRET_FILE = "centre-key.age"
PUBLIC_FILE = "centre-key.pub"
_MOST = 4096


def public_half(folder: Path) -> KeyPair | None:
    """The key that cases in this folder are sealed with, locked; None when the folder has none."""
    try:
        text = (folder / PUBLIC_FILE).read_bytes()[:_MOST].decode("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return KeyPair(text) if (folder / SECRET_FILE).is_file() else None


def set_up(folder: Path, passphrase: Passphrase) -> KeyPair:
    """A new key for the folder. Takes as long as a passphrase does. Raises NotSaved, or CaseProblem when there is one already."""
    if (folder / SECRET_FILE).exists():
        raise CaseProblem(say("This folder has a centre key already. A second one would leave its cases shut."))
    pair = KeyPair.fresh()
    sealed = seal(f"# public key: {pair.public}\n{pair.secret}\n".encode(), passphrase)
    write_whole(folder / SECRET_FILE, sealed, 0o600)
    write_whole(folder / PUBLIC_FILE, f"{pair.public}\n".encode())
    return pair


def unlock(folder: Path, passphrase: Passphrase) -> KeyPair:
    """The whole key. Raises CaseProblem: the passphrase is wrong, or the two halves do not belong together."""
    try:
        sealed = (folder / SECRET_FILE).read_bytes()
    except OSError:
        raise CaseProblem(say("The centre key of this folder cannot be read.")) from None
    lines = unseal(sealed, passphrase).decode("utf-8", "replace").splitlines()
    pair = KeyPair.of_secret(next((line for line in lines if line and not line.startswith("#")), ""))
    public = public_half(folder)
    if public is None or public.public != pair.public:
        raise WrongKey(
            say(
                "The two halves of the centre key do not belong together: someone may have put another key in its place. "
                "Do not save cases with it. Use a passphrase, and ask whoever looks after the folder."
            )
        )
    return pair
