# Sourced by .ci/run: installs the programs that set-up and tests need where they are missing (Debian, as root), and
# starts a PostgreSQL server of its own, which ends with the script.

need() { # need PROGRAM PACKAGE: install the package unless the program is there
    command -v "$1" > /dev/null || missing+=("$2")
}

install_programs() {
    missing=()
    need git git
    need make make
    need python3 python3
    python3 -c 'import ensurepip' 2> /dev/null || missing+=(python3-venv)
    need zsh zsh
    need fish fish
    need chromium chromium
    need npm npm
    need ssh-keygen openssh-client
    compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || missing+=(postgresql)
    fc-list 2> /dev/null | grep -qi dejavu || missing+=(fonts-dejavu-core fontconfig)
    [ ${#missing[@]} -eq 0 ] && return
    echo "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update && apt-get -qq install -y --no-install-recommends "${missing[@]}" > /dev/null
}

as_postgres() { # a server refuses to run as root
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

start_postgresql() {
    local programs port
    programs=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    server=$(mktemp -d)
    [ "$(id -u)" -eq 0 ] && chown postgres "$server"
    as_postgres "$programs/initdb" --auth trust --username postgres --pgdata "$server/data" > /dev/null || return
    as_postgres "$programs/pg_ctl" --pgdata "$server/data" --log "$server/log" --wait \
        --options "-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$server" start > /dev/null ||
        return
    # shellcheck disable=SC2064 # the folder's name is known now
    trap "as_postgres '$programs/pg_ctl' --pgdata '$server/data' --mode immediate stop > /dev/null" EXIT
    export CLAUSEMAP_TEST_POSTGRESQL="postgresql://postgres@127.0.0.1:$port/postgres"
    echo "PostgreSQL answers at $CLAUSEMAP_TEST_POSTGRESQL"
}

