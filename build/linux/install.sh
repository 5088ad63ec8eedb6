#!/bin/sh
# Installs the program for the person who runs this, without any rights. The self-extracting file starts it from the
# folder that it unpacks into; installed beside the program, and called `uninstall`, it takes away what was installed.
set -u
umask 022

say() { printf '%s\n' "$*"; }
fail() {
    say "$*" >&2
    exit 1
}

own_path=$(readlink -f "$0")
# name, command, version, needed_kib, needed_glibc, needed_machine, and package_of
# shellcheck source=settings.sh
. "$(dirname "$own_path")/settings.sh"

# Relative paths in these variables are to be ignored, says the XDG Base Directory Specification.
absolute() {
    case $1 in
        /*) say "$1" ;;
        *) say "$2" ;;
    esac
}

if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ]; then
    fail "Your home folder was not found: HOME is '${HOME:-}'. Nothing was changed."
fi
share=$(absolute "${XDG_DATA_HOME:-}" "$HOME/.local/share")
data=$share/$command
programs=$HOME/.local/lib/$command
bin=$HOME/.local/bin
link=$bin/$command
record=$programs/installed
half=$programs/.unpacking.$$
place=
new_folders=
new_line='
'

# Makes a folder with its parents, and remembers those that were not there, so that they can be taken away again.
make_folder() {
    [ -d "$1" ] && return 0
    make_folder "$(dirname "$1")" || return 1
    mkdir "$1" 2>/dev/null || return 1
    new_folders="folder $1$new_line$new_folders"
}

# Takes away the folders of this list that are empty, the inner ones first.
remove_folders() {
    printf '%s\n' "$1" | sed -n 's/^folder //p' | while IFS= read -r folder; do
        rmdir "$folder" 2>/dev/null
    done
}

# Whether the first version is newer than the second: by numbers, part by part.
is_newer() {
    awk -v a="$1" -v b="$2" 'BEGIN {
        n = split(a, x, "."); m = split(b, y, ".")
        for (i = 1; i <= n || i <= m; i++) if (x[i] + 0 != y[i] + 0) exit !(x[i] + 0 > y[i] + 0)
        exit 1
    }'
}

# Brings up to date what desktops make of the files beside it; not every system has these tools.
refresh() {
    if command -v update-desktop-database >/dev/null && [ -d "$share/applications" ]; then
        update-desktop-database -q "$share/applications" 2>/dev/null
    fi
    if command -v update-mime-database >/dev/null && [ -d "$share/mime/packages" ]; then
        update-mime-database "$share/mime" >/dev/null 2>&1
    fi
    # A new time of this folder tells desktops to look for icons.
    [ -d "$share/icons/hicolor" ] && touch "$share/icons/hicolor" 2>/dev/null
    return 0
}

# Takes away what the tools above made, where nothing is left that it was made of.
remove_lists() {
    ls "$share"/applications/*.desktop >/dev/null 2>&1 || rm -f "$share/applications/mimeinfo.cache"
    if [ -d "$share/mime" ] && ! ls "$share"/mime/packages/*.xml >/dev/null 2>&1; then
        for list in aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version \
            XMLnamespaces; do
            rm -f "$share/mime/$list"
        done
        rmdir "$share/mime/application" 2>/dev/null
    fi
}

remove() {
    if [ ! -f "$record" ]; then
        rm -rf "$programs"/.unpacking.* 2>/dev/null
        fail "$name is not installed in $programs. Nothing was changed."
    fi
    { [ -w "$programs" ] && [ -w "$bin" ]; } || fail "$programs or $bin cannot be written. Nothing was changed."
    folders=$(grep '^folder ' "$record")
    sed -n 's/^file //p' "$record" | while IFS= read -r path; do rm -f "$path"; done
    # A link of this name that leads elsewhere is not ours.
    case $(readlink "$link") in "$programs"/*) rm -f "$link" ;; esac
    refresh
    remove_lists
    rm -rf "$programs"
    remove_folders "$folders"
    say "$name was removed."
    if [ -d "$data" ]; then say "Your data is still in $data: delete that folder if you no longer want it."; fi
}

check_system() {
    if [ "$(uname -m)" != "$needed_machine" ]; then
        fail "$name needs a computer of the kind $needed_machine; this is $(uname -m). Nothing was installed."
    fi
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //')
    if [ -z "$glibc" ] || is_newer "$needed_glibc" "$glibc"; then
        fail "$name needs a Linux with the GNU C library $needed_glibc or newer; here is ${glibc:-another one}." \
            "Nothing was installed."
    fi
}

check_version() {
    [ -f "$record" ] || return 0
    old=$(sed -n 's/^version //p' "$record")
    is_newer "$old" "$version" || return 0
    [ "$force" = yes ] && return 0
    if [ -t 0 ]; then
        printf '%s %s is installed, which is newer. Replace it by %s? [y/N] ' "$name" "$old" "$version"
        read -r answer
        case $answer in [yY]*) return 0 ;; esac
        fail "Nothing was changed."
    fi
    fail "$name $old is installed, which is newer than $version. Nothing was changed." \
        "To install the older one all the same, add: -- --force"
}

check_room() {
    if ! make_folder "$programs" || [ ! -w "$programs" ]; then
        fail "$programs cannot be written. Nothing was installed."
    fi
    free_kib=$(df -Pk "$programs" 2>/dev/null | awk 'NR == 2 { print $4 }')
    if [ -n "$free_kib" ] && [ "$free_kib" -lt "$needed_kib" ]; then
        fail "There is too little room in $programs: $((needed_kib / 1024 + 1)) MB are needed," \
            "$((free_kib / 1024)) MB are free. Nothing was installed."
    fi
}

# Whatever ends the installation half-way, nothing half stays.
clean_up() {
    rm -rf "$half" "$link.new.$$"
    if [ -n "$place" ] && [ "$(readlink "$link")" != "$place/$command" ]; then rm -rf "$place"; fi
    [ -f "$record" ] || remove_folders "$new_folders"
}

unpack() {
    rm -rf "$programs"/.unpacking.*
    if ! cp -R program "$half" 2>/dev/null || ! cp settings.sh "$half" 2>/dev/null ||
        ! cp install.sh "$half/uninstall" 2>/dev/null; then
        fail "$name could not be unpacked into $programs: is the disk full? Nothing was installed."
    fi
    chmod 755 "$half/uninstall"
    new_place=$programs/$version
    number=1
    while [ -e "$new_place" ]; do
        number=$((number + 1))
        new_place=$programs/$version-$number
    done
    mv "$half" "$new_place" || fail "$programs cannot be written. Nothing was installed."
    place=$new_place
}

# What will be there is written down before it is: however this ends, it can be taken away.
write_record() {
    (cd share && find . -type f | sed 's,^\./,,' | sort) >shared
    while IFS= read -r path; do make_folder "$(dirname "$share/$path")"; done <shared
    make_folder "$bin"
    old_record=
    [ -f "$record" ] && old_record=$(cat "$record")
    {
        say "version $version"
        while IFS= read -r path; do say "file $share/$path"; done <shared
        printf '%s' "$new_folders"
        printf '%s\n' "$old_record" | grep '^folder '
        true
    } 2>/dev/null >"$record.new" && mv -f "$record.new" "$record" && return 0
    rm -f "$record.new"
    fail "$programs cannot be written: is the disk full? Nothing was installed."
}

# From here on the new version is started: the link is replaced in one step.
switch() {
    if ! ln -s "$place/$command" "$link.new.$$" 2>/dev/null || ! mv -f "$link.new.$$" "$link"; then
        [ -n "$old_record" ] && say "$old_record" >"$record"
        [ -n "$old_record" ] || rm -f "$record"
        fail "$bin cannot be written. Nothing was installed."
    fi
    ln -sf "$place/uninstall" "$programs/uninstall"
}

# The command that desktops start: quoted as the Desktop Entry Specification wants it, for a home folder of any name.
lead_to_program() {
    PROGRAM=$link awk '
        BEGIN {
            program = ENVIRON["PROGRAM"]
            for (i = 1; i <= length(program); i++) {
                letter = substr(program, i, 1)
                if (letter == "\\") { quoted = quoted "\\\\\\\\"; plain = plain "\\\\" }
                else if (index("\"`$", letter)) { quoted = quoted "\\\\" letter; plain = plain letter }
                else { quoted = quoted (letter == "%" ? "%%" : letter); plain = plain letter }
            }
        }
        /^Exec=/ { print "Exec=\"" quoted "\" open %F"; next }
        /^TryExec=/ { print "TryExec=" plain; next }
        { print }' "$1"
}

# Puts the file $1 to $2 in one step: whoever looks finds the old one or the new one.
put() {
    if cp "$1" "$2.new.$$" 2>/dev/null && mv -f "$2.new.$$" "$2"; then return 0; fi
    rm -f "$2.new.$$"
    missed=yes
}

put_shared() {
    while IFS= read -r path; do
        source=share/$path
        case $path in
            applications/*)
                lead_to_program "$source" >entry
                source=entry
                ;;
        esac
        put "$source" "$share/$path"
    done <shared
    # What only the version before had.
    printf '%s\n' "$old_record" | sed -n 's/^file //p' | while IFS= read -r path; do
        grep -qxF "file $path" "$record" || rm -f "$path"
    done
    for older in "$programs"/*; do
        case $older in "$place" | "$record" | "$programs/uninstall") ;; *) rm -rf "$older" ;; esac
    done
}

tell() {
    say "$name $version is installed in $programs."
    [ "$missed" = yes ] && say "It is not in the menu of the desktop: $share cannot be written."
    case ":${PATH:-}:" in
        *":$bin:"*) say "Start it from the menu of your desktop, or with: $command" ;;
        *) say "Start it from the menu of your desktop, or with: $link" ;;
    esac
    say "To remove it (your data stays): $programs/uninstall"
    tell_missing
}

# The libraries that the window needs and that only the system can bring, because they belong to its graphics.
missing_libraries() {
    inside=$place/_internal
    for file in "$inside"/PySide6/QtWidgets.abi3.so "$inside"/PySide6/Qt/plugins/platforms/libqxcb.so; do
        LD_LIBRARY_PATH=$inside ldd "$file" 2>/dev/null
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

tell_missing() {
    libraries=$(missing_libraries)
    fonts=
    [ -e /etc/fonts/fonts.conf ] || fonts=fontconfig
    [ -z "$libraries$fonts" ] && return 0
    if command -v apt-get >/dev/null; then
        line="sudo apt-get install $(for one in $libraries; do package_of "$one"; done | sort -u | tr '\n' ' ')$fonts"
    elif command -v pacman >/dev/null; then
        line="sudo pacman -S $(for one in $libraries; do arch_package_of "$one"; done | sort -u | tr '\n' ' ')$fonts"
    elif command -v dnf >/dev/null || command -v zypper >/dev/null; then
        # These know which package brings a library.
        tool=zypper
        command -v dnf >/dev/null && tool=dnf
        line="sudo $tool install $(for one in $libraries; do printf "'%s()(64bit)' " "$one"; done)$fonts"
    else
        # shellcheck disable=SC2086 # these are lists
        say "Before its window can open, please install what brings:" $libraries $fonts
        return 0
    fi
    say "Before its window can open, please run: $line"
}

arch_package_of() {
    case $1 in
        libEGL.* | libGL.* | libGLX.* | libOpenGL.*) say libglvnd ;;
        libwayland*) say wayland ;;
        libxcb.*) say libxcb ;;
        libX11*) say libx11 ;;
        libstdc++.* | libgcc_s.*) say gcc-libs ;;
        *) say "$1" ;;
    esac
}

install() {
    cd "$(dirname "$own_path")" || exit 1
    missed=no
    trap clean_up EXIT
    trap 'exit 1' HUP INT TERM
    check_system
    check_version
    check_room
    unpack
    write_record
    switch
    put_shared
    refresh
    tell
}

force=no
what=install
[ "$(basename "$own_path")" = uninstall ] && what=remove
for word in "$@"; do
    case $word in
        --force) force=yes ;;
        --remove) what=remove ;;
        *) fail "Unknown: $word. There is --remove, and --force to install over a newer version." ;;
    esac
done
"$what"
